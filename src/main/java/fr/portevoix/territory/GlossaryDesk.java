package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team explains the words of its contract. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class GlossaryDesk {
    private static final int LONGEST = 2_000;

    @Inject
    CurrentContract contract;

    @Inject
    ImportGlossary importGlossary;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A word and its meanings as a person types them; id is empty for a new word. */
    public record WordForm(String id, String term, String french, String arabic) {
        static final WordForm EMPTY = new WordForm("", "", "", "");

        static WordForm of(GlossaryEntry entry) {
            return new WordForm(entry.id.toString(), entry.term, entry.meaning.french(), entry.meaning.only("ar"));
        }
    }

    @CheckedTemplate(basePath = "territory")
    record words(
            Contract contract,
            List<GlossaryEntry> entries,
            WordForm form,
            Errors errors,
            RowReport report,
            boolean done)
            implements TemplateInstance {}

    /** All words, and the form of a new one. */
    @GET
    @Path("{contract}/bureau/glossaire")
    public TemplateInstance words() {
        return page(WordForm.EMPTY, Errors.none(), null, false);
    }

    /** One word to correct. */
    @GET
    @Path("{contract}/bureau/glossaire/{word}")
    public TemplateInstance word(@PathParam("word") UUID id) {
        return page(WordForm.of(entry(id)), Errors.none(), null, false);
    }

    /** Keeps a word, new or corrected. */
    @POST
    @Transactional
    @Path("{contract}/bureau/glossaire")
    public Response keep(@RestForm String id, @RestForm String term, @RestForm String french, @RestForm String arabic) {
        WordForm form = new WordForm(id, term, french, arabic);
        Errors errors = check(form);
        if (errors.isAny()) {
            return Answers.mend(page(form, errors, null, false));
        }
        GlossaryEntry entry = isNew(form) ? new GlossaryEntry() : entry(id(form.id()));
        entry.contract = contract.get();
        entry.term = form.term().strip();
        Wording before = entry.meaning == null ? Wording.french(null) : entry.meaning;
        entry.meaning = before.with("fr", form.french()).with("ar", form.arabic());
        entry.persist();
        audit.keep("glossary.keep", contract.get().id, "glossary", entry.id, entry.term);
        flash.say("« " + entry.term + " » est expliqué.");
        return Answers.seeOther(here());
    }

    /** Takes a word out. */
    @POST
    @Transactional
    @Path("{contract}/bureau/glossaire/{word}/effacer")
    public Response remove(@PathParam("word") UUID id) {
        GlossaryEntry entry = entry(id);
        entry.delete();
        audit.keep("glossary.remove", contract.get().id, "glossary", entry.id, entry.term);
        flash.say("« " + entry.term + " » est effacé.");
        return Answers.seeOther(here());
    }

    /** Brings in words from a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/glossaire-import")
    public Response importFile(@RestForm("words") FileUpload file) {
        RowReport report = importGlossary.into(contract.get(), UploadedBytes.of(file));
        if (report.hasErrors()) {
            return Answers.mend(page(WordForm.EMPTY, Errors.none(), report, false));
        }
        audit.keep("glossary.import", contract.get().id, "contract", contract.get().id, null);
        flash.say("Le glossaire est à jour.");
        return report.warningCount() > 0
                ? Response.ok(page(WordForm.EMPTY, Errors.none(), report, true)).build()
                : Answers.seeOther(here());
    }

    private Errors check(WordForm form) {
        Errors errors = Errors.none();
        String term = form.term() == null ? "" : form.term().strip();
        if (term.isEmpty()) {
            errors.add("term", "Donnez le mot.");
        } else if (term.length() > 80) {
            errors.add("term", ContractRules.tooLong(80));
        } else if (GlossaryEntry.of(contract.get()).stream()
                .anyMatch(other -> ImportGlossary.key(other.term).equals(ImportGlossary.key(term))
                        && !other.id.toString().equals(form.id()))) {
            errors.add("term", "Ce mot est déjà expliqué.");
        }
        if (form.french() == null || form.french().isBlank()) {
            errors.add("french", "Donnez l’explication en français.");
        } else if (form.french().length() > LONGEST) {
            errors.add("french", ContractRules.tooLong(LONGEST));
        }
        if (form.arabic() != null && form.arabic().length() > LONGEST) {
            errors.add("arabic", ContractRules.tooLong(LONGEST));
        }
        return errors;
    }

    private static boolean isNew(WordForm form) {
        return form.id() == null || form.id().isBlank();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private GlossaryEntry entry(UUID id) {
        return GlossaryEntry.<GlossaryEntry>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/glossaire";
    }

    private TemplateInstance page(WordForm form, Errors errors, RowReport report, boolean done) {
        return new words(contract.get(), GlossaryEntry.of(contract.get()), form, errors, report, done);
    }
}
