package fr.portevoix.synthesis;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a note is composed: its title and what it covers, then block by block. */
@Path("/{contract}/bureau/notes/{note}/composer")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ComposerDesk {
    @Inject
    CurrentContract contract;

    @Inject
    NoteReaders readers;

    @Inject
    ReadNote readNote;

    @Inject
    ComposeNote composeNote;

    @Inject
    BlockKinds kinds;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "synthesis")
    record composer(Frame frame, NoteForm form, List<Consultation> consultations, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record block(Frame frame, Line line, String title, String fields, String preview, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "synthesis")
    record removeBlock(Frame frame, Line line) implements TemplateInstance {}

    /** What every page of the composer shows of its note. */
    record Frame(String contract, SynthesisNote note, List<Line> lines, List<BlockKind<?>> kinds) {
        public String address() {
            return "/" + contract + "/bureau/notes/" + note.slug;
        }
    }

    /** A block in the list, with the button that gets the focus back after a move. */
    record Line(NoteBlock block, BlockKind<?> kind, int number, boolean first, boolean last, String focus) {
        public String name() {
            return block.title == null || block.title.isBlank() ? kind.label() : block.title;
        }

        public boolean focusUp() {
            return focus.equals("haut") && !first || focus.equals("bas") && last && !first;
        }

        public boolean focusDown() {
            return focus.equals("bas") && !last || focus.equals("haut") && first && !last;
        }
    }

    /** The blocks in their order, and the form of the note. */
    @GET
    public TemplateInstance composer(@RestPath String note, @RestQuery UUID bloc, @RestQuery String sens) {
        SynthesisNote found = readers.note(note);
        return new composer(
                frame(found, bloc, sens == null ? "" : sens), NoteForm.of(found), consultations(), Errors.none());
    }

    /** Keeps title, subtitle and what the note covers. */
    @POST
    @Transactional
    public Response save(@RestPath String note, @BeanParam NoteForm form) {
        SynthesisNote found = readers.note(note);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(new composer(frame(found, null, ""), form, consultations(), errors));
        }
        found.title = form.title();
        found.subtitle = form.subtitle();
        found.consultations = new HashSet<>(consultations().stream()
                .filter(one -> form.consultations().contains(one.slug))
                .toList());
        flash.say("La note est enregistrée.");
        return Answers.seeOther(address(found));
    }

    /** Adds a block and opens its form. */
    @POST
    @Path("blocs")
    @Transactional
    public Response add(@RestPath String note, @RestForm String kind) {
        SynthesisNote found = readers.note(note);
        BlockKind<?> known = kinds.of(kind).orElseThrow(NotFoundException::new);
        NoteBlock added = composeNote.add(found, known.key(), "");
        return Answers.seeOther(address(found) + "/blocs/" + added.id);
    }

    /** The form of a block, and what it says now. */
    @GET
    @Path("blocs/{block}")
    public TemplateInstance block(@RestPath String note, @RestPath UUID block) {
        NoteBlock found = found(note, block);
        return page(kinds.read(found), found.title, Errors.none());
    }

    /** Keeps a block. */
    @POST
    @Path("blocs/{block}")
    @Transactional
    public Response saveBlock(@RestPath String note, @RestPath UUID block, @RestForm String title) {
        NoteBlock found = found(note, block);
        Errors errors = Errors.none();
        String typed = title == null ? "" : title.strip();
        BlockKind<?> kind = kinds.of(found.kind).orElseThrow();
        if (typed.length() > 200) {
            errors.add("title", "Le titre a au plus 200 caractères.");
        } else if (typed.isEmpty() && kind.headingLevel() == 1) {
            errors.add("title", "Une partie a un titre.");
        }
        BlockKinds.Read<?> sent = kinds.sent(found, kind, SentForm.ofRequest(), errors);
        if (errors.isAny()) {
            return Answers.mend(page(sent, typed, errors));
        }
        found.title = typed;
        found.settings = kinds.write(sent.settings());
        flash.say("Le bloc est enregistré.");
        return Answers.seeOther(address(found.note) + "/blocs/" + found.id);
    }

    /** Moves a block one place towards the beginning. */
    @POST
    @Path("blocs/{block}/monter")
    @Transactional
    public Response up(@RestPath String note, @RestPath UUID block) {
        return moved(found(note, block), true);
    }

    /** Moves a block one place towards the end. */
    @POST
    @Path("blocs/{block}/descendre")
    @Transactional
    public Response down(@RestPath String note, @RestPath UUID block) {
        return moved(found(note, block), false);
    }

    /** Asks whether a block is really to go. */
    @GET
    @Path("blocs/{block}/supprimer")
    public TemplateInstance askToRemove(@RestPath String note, @RestPath UUID block) {
        NoteBlock found = found(note, block);
        return new removeBlock(frame(found.note, null, ""), line(found));
    }

    /** Takes a block away. */
    @POST
    @Path("blocs/{block}/supprimer")
    @Transactional
    public Response remove(@RestPath String note, @RestPath UUID block) {
        NoteBlock found = found(note, block);
        composeNote.remove(found);
        flash.say("Le bloc " + French.quoted(line(found).name()) + " est supprimé.");
        return Answers.seeOther(address(found.note));
    }

    private Response moved(NoteBlock block, boolean up) {
        int place = composeNote.move(block, up);
        flash.say(French.quoted(line(block).name()) + " est maintenant en position " + place + ".");
        return Answers.seeOther(address(block.note) + "?bloc=" + block.id + "&sens=" + (up ? "haut" : "bas"));
    }

    private block page(BlockKinds.Read<?> read, String title, Errors errors) {
        NoteScope scope = readNote.scope(read.block().note);
        String preview = errors.isAny()
                ? ""
                : new PartsToHtml().write(readNote.preview(read, scope).parts());
        return new block(
                frame(read.block().note, null, ""),
                line(read.block()),
                title == null ? "" : title,
                read.fields(scope, errors),
                preview,
                errors);
    }

    private NoteBlock found(String note, UUID block) {
        return ComposeNote.block(readers.note(note), block).orElseThrow(NotFoundException::new);
    }

    private Frame frame(SynthesisNote note, UUID moved, String focus) {
        List<NoteBlock> blocks = NoteBlock.of(note);
        List<Line> lines = blocks.stream()
                .map(block -> new Line(
                        block,
                        kinds.of(block.kind).orElseThrow(),
                        blocks.indexOf(block) + 1,
                        blocks.indexOf(block) == 0,
                        blocks.indexOf(block) == blocks.size() - 1,
                        block.id.equals(moved) ? focus : ""))
                .toList();
        return new Frame(contract.slug(), note, lines, kinds.all());
    }

    private Line line(NoteBlock block) {
        return new Line(block, kinds.of(block.kind).orElseThrow(), block.position, false, false, "");
    }

    private List<Consultation> consultations() {
        return Consultation.list("contract = ?1 order by opensOn, slug", contract.get());
    }

    private String address(SynthesisNote note) {
        return "/" + contract.slug() + "/bureau/notes/" + note.slug + "/composer";
    }
}
