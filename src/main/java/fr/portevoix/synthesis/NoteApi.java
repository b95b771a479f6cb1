package fr.portevoix.synthesis;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Notes for programmes: the same figures as on the page and in the document, under the same marks. */
@Path("/api/v1/contracts/{contract}/notes")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER})
@Tag(name = "notes")
@Produces(MediaType.APPLICATION_JSON)
public class NoteApi {
    @Inject
    NoteReaders readers;

    @Inject
    ReadNote readNote;

    /** A note in a list. */
    public record ListedNote(
            UUID id, String slug, String title, String subtitle, Diffusion diffusion, LocalDate composedOn) {
        static ListedNote of(SynthesisNote note) {
            return new ListedNote(note.id, note.slug, note.title, note.subtitle, note.diffusion, note.composedOn);
        }
    }

    /** A block with its numbers. */
    public record BlockView(UUID id, String kind, String title, List<Tally> figures) {
        static BlockView of(ReadNote.ReadBlock read) {
            return new BlockView(
                    read.block().id,
                    read.block().kind,
                    read.block().title,
                    read.content().tallies());
        }
    }

    /** A note with its blocks; {@code floor} is the smallest group it tells of, 0 for none. */
    public record NoteView(
            UUID id,
            String slug,
            String title,
            String subtitle,
            Diffusion diffusion,
            String mark,
            int floor,
            LocalDate readOn,
            boolean probabilitySample,
            boolean weighted,
            List<BlockView> blocks) {
        static NoteView of(ReadNote.ReadableNote read, Floor floor) {
            SynthesisNote note = read.note();
            return new NoteView(
                    note.id,
                    note.slug,
                    note.title,
                    note.subtitle,
                    note.diffusion,
                    note.diffusion.mark(),
                    floor.people(),
                    read.on(),
                    false,
                    false,
                    read.blocks().stream().map(BlockView::of).toList());
        }
    }

    /** The notes that the bearer may read. */
    @GET
    @Operation(summary = "Lists the synthesis notes of a contract that the bearer may read, newest first")
    public Listing<ListedNote> notes(@RestQuery Integer limit, @RestQuery String after) {
        List<SynthesisNote> notes = readers.notes();
        int most = Listing.limit(limit);
        int start = 1 + notes.stream().map(note -> note.id.toString()).toList().indexOf(after == null ? "" : after);
        return Listing.of(
                        notes.stream().skip(start).limit(most + 1L).toList(),
                        most,
                        (SynthesisNote note) -> note.id.toString())
                .map(ListedNote::of);
    }

    /** A note with its blocks and their figures. */
    @GET
    @Path("{note}")
    @Operation(summary = "Gives a note with the figures of its blocks: label, count, base, share")
    public NoteView note(@RestPath String note) {
        SynthesisNote found = readers.note(note);
        return NoteView.of(readNote.of(found), readNote.floorOf(found.diffusion));
    }

    /** The note as a document. */
    @GET
    @Path("{note}.docx")
    @Operation(summary = "Gives a note as a DOCX document, its diffusion mark on every page")
    @Produces(DocxAnswer.TYPE)
    public Response docx(@RestPath String note) {
        SynthesisNote found = readers.note(note);
        return DocxAnswer.of(found, readNote.docx(found));
    }
}
