package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Sensitive texts, read by the named referent alone, until names are masked and the words can be given on. */
@Path("/{contract}/bureau/referent")
@Allowed(Role.REFERENT)
@Produces(MediaType.TEXT_HTML)
public class ReferentDesk {
    private static final int SHOWN = 50;

    @Inject
    CurrentContract contract;

    @Inject
    ClearContribution clearContribution;

    @Inject
    @All
    List<ReferentSource> sources;

    @Inject
    FilterChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @CheckedTemplate(basePath = "contribution")
    record referent(Contract contract, List<Contribution> texts, List<ReferentSource.Text> others, long more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record sensitive(
            Contract contract, Contribution said, String masked, Set<UUID> given, FilterChoices choices, Errors errors)
            implements TemplateInstance {
        boolean has(Theme theme) {
            return given.contains(theme.id);
        }
    }

    /** The texts that wait, oldest first. */
    @GET
    public TemplateInstance list() {
        long all = Contribution.count("contract = ?1 and reading = ?2", contract.get(), Reading.ASIDE);
        List<Contribution> texts = Contribution.<Contribution>find(
                        "contract = ?1 and reading = ?2 order by saidOn, id", contract.get(), Reading.ASIDE)
                .page(0, SHOWN)
                .list();
        return new referent(
                contract.get(),
                texts,
                sources.stream()
                        .flatMap(source -> source.waiting(contract.get()).stream())
                        .toList(),
                all - texts.size());
    }

    /** One text, its words as they were said, and the words that others will read. */
    @GET
    @Path("{id}")
    public TemplateInstance text(@RestPath UUID id) {
        Contribution said = aside(id);
        audit.keep("contribution.referent.read", contract.get().id, "contribution", id, null);
        return page(said, said.maskedBody == null ? said.body : said.maskedBody, themesOf(said), Errors.none());
    }

    /** Keeps the masking and the themes, and gives the text on where asked. */
    @POST
    @Path("{id}")
    public Response act(
            @RestPath UUID id, @RestForm String masque, @RestForm List<String> theme, @RestForm String acte) {
        Contract here = contract.get();
        Contribution said = aside(id);
        Set<Theme> themes = (theme == null ? List.<String>of() : theme)
                .stream()
                        .map(one -> ReadContribution.theme(here, new String[] {"theme", one}))
                        .collect(Collectors.toSet());
        if (!"rendre".equals(acte) && (masque == null || masque.isBlank() || masque.length() > EntryForm.LONGEST)) {
            return Answers.mend(page(
                    said,
                    masque == null ? "" : masque,
                    themes.stream().map(one -> one.id).collect(Collectors.toSet()),
                    Errors.none().add("masque", "Laissez au moins une phrase, de 5 000 caractères au plus.")));
        }
        switch (acte == null ? "" : acte) {
            case "garder" -> clearContribution.keep(here, id, masque, themes, signedIn.person().id);
            case "lisible" -> clearContribution.clear(here, id, masque, themes, signedIn.person().id);
            case "rendre" -> clearContribution.giveBack(here, id);
            default -> throw new BadRequestException();
        }
        audit.keep("contribution.referent." + acte, here.id, "contribution", id, null);
        flash.say(
                switch (acte) {
                    case "garder" -> "Gardé. Ce texte reste avec vous seul.";
                    case "lisible" -> "Les mots masqués sont lisibles, et leurs thèmes comptent.";
                    default -> "Le texte est rendu à la lecture, tel quel.";
                });
        return Answers.seeOther("/" + here.slug + "/bureau/referent" + ("garder".equals(acte) ? "/" + id : ""));
    }

    private TemplateInstance page(Contribution said, String masked, Set<UUID> given, Errors errors) {
        choices.prepare(contract.get(), null);
        return new sensitive(contract.get(), said, masked, given, choices, errors);
    }

    private static Set<UUID> themesOf(Contribution said) {
        return Coding.<Coding>list("contribution", said).stream()
                .map(coding -> coding.theme.id)
                .collect(Collectors.toSet());
    }

    private Contribution aside(UUID id) {
        return Contribution.<Contribution>find(
                        "id = ?1 and contract = ?2 and reading = ?3", id, contract.get(), Reading.ASIDE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
