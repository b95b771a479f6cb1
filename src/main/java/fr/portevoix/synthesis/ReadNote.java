package fr.portevoix.synthesis;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.DocxWriter;
import fr.portevoix.document.Heading;
import fr.portevoix.document.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a note: computes what each of its blocks says now, once for the page, the document and programmes alike. */
@ApplicationScoped
class ReadNote {
    @Inject
    BlockKinds kinds;

    @Inject
    SynthesisConfig config;

    @Inject
    Clock clock;

    /**
     * A block as it is read.
     *
     * @param block which one
     * @param kind the name of its kind at the desk
     * @param parts its heading, if it has one, and what it says
     * @param content the same with its numbers and sources
     */
    record ReadBlock(NoteBlock block, String kind, List<Part> parts, BlockContent content) {}

    /**
     * A note as it is read.
     *
     * @param note which one
     * @param on the day of its numbers
     */
    record ReadableNote(SynthesisNote note, LocalDate on, List<ReadBlock> blocks) {}

    /** What blocks need to know of their note. */
    NoteScope scope(SynthesisNote note) {
        List<Consultation> consultations = note.consultations.stream()
                .sorted(Comparator.comparing(
                                (Consultation one) -> one.opensOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.slug))
                .toList();
        return new NoteScope(
                note.contract, consultations, note.diffusion, config.floorOf(note.diffusion), LocalDate.now(clock));
    }

    /** The floor that a note has under this mark. */
    Floor floorOf(Diffusion mark) {
        return config.floorOf(mark);
    }

    /** The note with all that its blocks say. */
    ReadableNote of(SynthesisNote note) {
        NoteScope scope = scope(note);
        List<ReadBlock> blocks = new ArrayList<>();
        for (NoteBlock block : NoteBlock.of(note)) {
            blocks.add(block(kinds.read(block), blocks.size() + 1, scope));
        }
        return new ReadableNote(note, scope.today(), blocks);
    }

    /** One block alone, as it will be read. */
    ReadBlock preview(BlockKinds.Read<?> block, NoteScope scope) {
        return block(block, block.block().position, scope);
    }

    private static ReadBlock block(BlockKinds.Read<?> read, int number, NoteScope scope) {
        BlockContent content = read.content(scope);
        List<Part> parts = new ArrayList<>();
        String title = read.block().title;
        if (title != null && !title.isBlank()) {
            parts.add(new Heading(read.kind().headingLevel(), title, "bloc-" + number));
        }
        parts.addAll(content.parts());
        return new ReadBlock(read.block(), read.kind().label(), parts, content);
    }

    /** The note as a document, its mark on every page. */
    Document document(ReadableNote read) {
        SynthesisNote note = read.note();
        DocumentComposer document = Document.titled(note.title, read.on())
                .subtitle(note.subtitle == null ? "" : note.subtitle)
                .diffusionMark(note.diffusion.mark())
                .contents("Sommaire");
        read.blocks().forEach(block -> block.parts().forEach(document::add));
        return document.compose();
    }

    /** The note as a DOCX file. */
    byte[] docx(SynthesisNote note) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            DocxWriter.write(document(of(note)), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
