package fr.portevoix.contribution.rights;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the team tells news of a consultation to those who wished for them, without reading who they are. */
@Path("/{contract}/bureau/nouvelles")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class NewsDesk {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST = 5_000;

    @Inject
    CurrentContract contract;

    @Inject
    SendNews sendNews;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A consultation and how many people wait for its news. */
    public record Line(Consultation consultation, long wishes) {}

    /** News as typed. */
    public record Typed(String titre, String titreAr, String texte, String texteAr) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @CheckedTemplate(basePath = "contribution/rights")
    record newsList(Contract contract, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/rights")
    record newsForm(Contract contract, Line line, Typed typed, List<News> before, Errors errors)
            implements TemplateInstance {}

    /** The consultations, and how many people wait. */
    @GET
    public TemplateInstance list() {
        List<Consultation> all = Consultation.list("contract = ?1 order by opensOn desc", contract.get());
        return new newsList(contract.get(), all.stream().map(NewsDesk::line).toList());
    }

    /** The form, and what was told before. */
    @GET
    @Path("{consultation}")
    public TemplateInstance write(@RestPath String consultation) {
        return page(find(consultation), Typed.NOTHING, Errors.none());
    }

    /** Sends. */
    @POST
    @Path("{consultation}")
    public Response send(
            @RestPath String consultation,
            @RestForm String titre,
            @RestForm String titreAr,
            @RestForm String texte,
            @RestForm String texteAr) {
        Consultation here = find(consultation);
        Typed typed = new Typed(text(titre), text(titreAr), text(texte), text(texteAr));
        Errors errors = Errors.none();
        if (typed.titre.isEmpty() || typed.titre.length() > LONGEST_TITLE || typed.titreAr.length() > LONGEST_TITLE) {
            errors.add("titre", "Un titre en français, de 150 caractères au plus.");
        }
        if (typed.texte.isEmpty() || typed.texte.length() > LONGEST || typed.texteAr.length() > LONGEST) {
            errors.add("texte", "Un texte en français, de 5\u202f000 caractères au plus.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(here, typed, errors));
        }
        int sent = sendNews.send(
                here,
                Wording.french(line(typed.titre)).with("ar", line(typed.titreAr)),
                Wording.french(typed.texte).with("ar", typed.texteAr),
                signedIn.person().id);
        audit.keep("news.send", contract.get().id, "consultation", here.id, here.slug + "\u00a0: " + sent);
        flash.say("Nouvelles envoyées\u00a0: " + sent + ".");
        return Answers.seeOther("/" + contract.slug() + "/bureau/nouvelles/" + here.slug);
    }

    private TemplateInstance page(Consultation consultation, Typed typed, Errors errors) {
        return new newsForm(
                contract.get(),
                line(consultation),
                typed,
                News.list("consultation = ?1 order by writtenOn desc, id", consultation),
                errors);
    }

    private static Line line(Consultation consultation) {
        return new Line(consultation, ContactWish.count("consultation = ?1 and confirmedOn is not null", consultation));
    }

    /** A title is a mail's subject: one line. */
    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    private Consultation find(String slug) {
        return Consultation.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
