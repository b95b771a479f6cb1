package fr.portevoix.synthesis;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.document.Heading;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Notes at the desk: their list, a new one, reading one, and how far it may travel. */
@Path("/{contract}/bureau/notes")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class NoteDesk {
    static final String COPIL_TEMPLATE = "copil";

    @Inject
    CurrentContract contract;

    @Inject
    NoteReaders readers;

    @Inject
    ReadNote readNote;

    @Inject
    ComposeNote composeNote;

    @Inject
    CopilTemplate copilTemplate;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "synthesis")
    record list(String contract, List<SynthesisNote> notes, boolean composes) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record fresh(String contract, NoteForm form, String template, List<Consultation> consultations, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record note(String contract, ReadNote.ReadableNote read, List<Heading> chapters, List<Shown> blocks, Reach reach)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record widen(String contract, SynthesisNote note, Diffusion wanted, Floor floor) implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record remove(String contract, SynthesisNote note) implements TemplateInstance {}

    /** A block as it stands on the page. */
    record Shown(ReadNote.ReadBlock block, String html) {}

    /** How far the note travels, and whether the visitor may change that. */
    record Reach(boolean composes, Floor floor, List<Diffusion> marks) {}

    /** The notes of the contract that the visitor may read. */
    @GET
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER})
    public TemplateInstance list() {
        return new list(contract.slug(), readers.notes(), readers.compose());
    }

    /** The form of a new note. */
    @GET
    @Path("nouvelle")
    public TemplateInstance fresh() {
        List<Consultation> all = consultations();
        NoteForm form = new NoteForm(
                "Retour sur la concertation",
                "Note de synthèse pour le comité de pilotage",
                all.stream().map(one -> one.slug).toList());
        return new fresh(contract.slug(), form, COPIL_TEMPLATE, all, Errors.none());
    }

    /** Begins a note, empty or with the blocks of a COPIL note. */
    @POST
    @Once
    @Transactional
    public Response begin(@BeanParam NoteForm form, @RestForm String template) {
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(new fresh(contract.slug(), form, template, consultations(), errors));
        }
        SynthesisNote note = composeNote.begin(contract.get(), form.title(), form.subtitle(), chosen(form));
        if (COPIL_TEMPLATE.equals(template)) {
            copilTemplate.fill(note);
        }
        audit.keep("note.begin", contract.get().id, "note", note.id, null);
        flash.say("La note est créée. Elle est interne tant que vous ne changez pas sa diffusion.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/notes/" + note.slug + "/composer");
    }

    /** A note to be read, and printed. */
    @GET
    @Path("{note}")
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER})
    public TemplateInstance note(@RestPath String note) {
        ReadNote.ReadableNote read = readNote.of(readers.note(note));
        PartsToHtml html = new PartsToHtml();
        List<Shown> shown = read.blocks().stream()
                .map(block -> new Shown(block, html.write(block.parts())))
                .toList();
        Reach reach = new Reach(readers.compose(), readNote.scope(read.note()).floor(), List.of(Diffusion.values()));
        return new note(contract.slug(), read, chapters(read), shown, reach);
    }

    /** The note as a file. */
    @GET
    @Path("{note}.docx")
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER})
    @Produces(DocxAnswer.TYPE)
    public Response docx(@RestPath String note) {
        SynthesisNote found = readers.note(note);
        return DocxAnswer.of(found, readNote.docx(found));
    }

    /** Changes how far the note travels; to go further asks once more. */
    @POST
    @Path("{note}/diffusion")
    @Transactional
    public Response diffusion(@RestPath String note, @RestForm Diffusion mark, @RestForm boolean confirmed) {
        SynthesisNote found = readers.note(note);
        String page = "/" + contract.slug() + "/bureau/notes/" + found.slug;
        if (mark == null || mark == found.diffusion) {
            return Answers.seeOther(page);
        }
        if (mark.isWiderThan(found.diffusion) && !confirmed) {
            return Answers.mend(new widen(contract.slug(), found, mark, readNote.floorOf(mark)));
        }
        audit.keep("note.diffusion", contract.get().id, "note", found.id, found.diffusion + " > " + mark);
        found.diffusion = mark;
        flash.say("La note porte maintenant la mention " + French.quoted(mark.mark()) + ".");
        return Answers.seeOther(page);
    }

    /** Asks whether the note is really to go. */
    @GET
    @Path("{note}/supprimer")
    public TemplateInstance askToRemove(@RestPath String note) {
        return new remove(contract.slug(), readers.note(note));
    }

    /** Takes the note away, with its blocks; what it was made of stays. */
    @POST
    @Path("{note}/supprimer")
    @Transactional
    public Response remove(@RestPath String note) {
        SynthesisNote found = readers.note(note);
        audit.keep("note.remove", contract.get().id, "note", found.id, found.title);
        NoteBlock.delete("note", found);
        found.delete();
        flash.say("La note " + French.quoted(found.title) + " est supprimée.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/notes");
    }

    private List<Consultation> consultations() {
        return Consultation.list("contract = ?1 order by opensOn, slug", contract.get());
    }

    private List<Consultation> chosen(NoteForm form) {
        return consultations().stream()
                .filter(one -> form.consultations().contains(one.slug))
                .toList();
    }

    private static List<Heading> chapters(ReadNote.ReadableNote read) {
        return read.blocks().stream()
                .flatMap(block -> block.parts().stream())
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }
}
