package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Typed;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A council as it is typed: of a body that is there, or of a new one. */
public class CouncilForm {
    @RestForm
    public String instance;

    @RestForm
    public String nom;

    @RestForm
    public String forme;

    @RestForm
    public String avis;

    @RestForm
    public String quorum;

    @RestForm
    public String seuil;

    @RestForm
    public String majorite;

    @RestForm
    public List<String> quartier = List.of();

    static CouncilForm empty() {
        CouncilForm form = new CouncilForm();
        form.quorum = QuorumKind.NONE.name();
        form.majorite = Majority.SIMPLE.name();
        return form;
    }

    static CouncilForm of(Council council) {
        CouncilForm form = new CouncilForm();
        form.nom = council.body.name;
        form.forme = council.form;
        form.avis = council.opinions;
        form.quorum = council.quorumKind.name();
        form.seuil = !council.quorumKind.isNumbered() ? "" : String.valueOf(council.quorumValue);
        form.majorite = council.majority.name();
        form.quartier = council.body.quartiers.stream().map(each -> each.slug).toList();
        return form;
    }

    /** What is wrong with it; {@code known} is the council that it changes, null for a new one. */
    Errors errors(Contract contract, Council known) {
        Errors errors = Errors.none();
        Optional<Body> chosen = known == null ? chosen(contract) : Optional.of(known.body);
        if (chosen.isEmpty() && !Typed.line(instance).isEmpty()) {
            errors.add("instance", "Ce contrat n’a pas cette instance.");
        }
        if (known == null && chosen.flatMap(Council::of).isPresent()) {
            errors.add("instance", "Cette instance est déjà un conseil.");
        }
        String name = Typed.line(nom);
        if ((chosen.isEmpty() || known != null) && (name.isEmpty() || name.length() > 200)) {
            errors.add("nom", "Donnez un nom, de 200 caractères au plus.");
        }
        String form = Typed.line(forme);
        if (form.isEmpty() || form.length() > 100) {
            errors.add("forme", "Dites sa forme, en 100 caractères au plus\u00a0: conseil citoyen, table de quartier…");
        }
        Typed.atMost(Typed.LONGEST_TEXT, "avis", Typed.text(avis), errors);
        Optional<QuorumKind> kind = named(QuorumKind.values(), quorum);
        if (kind.isEmpty()) {
            errors.add("quorum", "Choisissez s’il faut un quorum.");
        } else if (kind.get().isNumbered()) {
            int most = kind.get() == QuorumKind.SHARE ? 100 : 500;
            int number = number();
            if (number < 1 || number > most) {
                errors.add("seuil", "Écrivez un nombre entre 1 et " + most + ".");
            }
        }
        if (named(Majority.values(), majorite).isEmpty()) {
            errors.add("majorite", "Choisissez une majorité.");
        }
        return errors;
    }

    /** The body that was chosen, if one was. */
    Optional<Body> chosen(Contract contract) {
        return Typed.line(instance).isEmpty() ? Optional.empty() : Body.at(contract, Typed.line(instance));
    }

    /** Puts what was typed into the council and its body; only where nothing is wrong. */
    void into(Council council, List<Quartier> known) {
        if (!Typed.line(nom).isEmpty()) {
            council.body.name = Typed.line(nom);
        }
        council.body.quartiers = Typed.quartiers(known, quartier);
        council.form = Typed.line(forme);
        council.opinions = Typed.orNull(Typed.text(avis));
        council.quorumKind = named(QuorumKind.values(), quorum).orElseThrow();
        council.quorumValue = council.quorumKind.isNumbered() ? number() : 0;
        council.majority = named(Majority.values(), majorite).orElseThrow();
    }

    private int number() {
        String typed = Typed.line(seuil);
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}
