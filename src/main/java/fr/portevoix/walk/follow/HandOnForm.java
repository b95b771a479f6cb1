package fr.portevoix.walk.follow;

import fr.portevoix.contribution.UseContributions;
import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.contribution.task.TypedTo;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Which things are handed on, to whom, until when and why, as it is typed. */
public class HandOnForm {
    private static final int DAYS = 30;

    @RestForm
    public List<String> numero;

    @RestForm
    public String service;

    @RestForm
    public String serviceNom;

    @RestForm
    public String referent;

    @RestForm
    public String courriel;

    @RestForm
    public String echeance;

    @RestForm
    public String raison;

    /** A form to begin with: the things that the group meant for this service. */
    static HandOnForm begun(Contract contract, String service, List<Followed> things, LocalDate today) {
        HandOnForm form = new HandOnForm();
        form.numero = things.stream()
                .filter(each -> service.equals(text(each.head().service)))
                .map(each -> String.valueOf(each.number()))
                .toList();
        form.service = Addressee.of(contract).stream()
                .filter(each -> each.name.equalsIgnoreCase(service))
                .map(each -> each.id.toString())
                .findFirst()
                .orElse("nouveau");
        form.serviceNom = form.service.equals("nouveau") ? service : "";
        form.echeance = today.plusDays(DAYS).toString();
        form.raison = "Ces constats ont été faits ensemble, en marchant. Vous pouvez y répondre.";
        return form;
    }

    /** Whether this thing is ticked. */
    public boolean has(Followed thing) {
        return numero != null && numero.contains(String.valueOf(thing.number()));
    }

    Errors errors(Contract contract, List<Followed> chosen, LocalDate today) {
        Errors errors = Errors.none();
        if (chosen.isEmpty()) {
            errors.add("numero", "Cochez au moins une chose à confier.");
        }
        to().check(contract, today, errors);
        if (text(raison).isEmpty() || text(raison).length() > UseContributions.LONGEST) {
            errors.add(
                    "raison",
                    "Dites pourquoi ce service, en 2\u202f000 caractères au plus\u00a0: les marcheurs le lisent.");
        }
        return errors;
    }

    TypedTo to() {
        return new TypedTo(service, new HandOn.Fresh(text(serviceNom), text(referent), text(courriel)), echeance);
    }

    String reason() {
        return text(raison);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
