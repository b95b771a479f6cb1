package fr.portevoix.synthesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.shared.web.Errors;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of blocks there are, and the way their settings are stored. */
@ApplicationScoped
class BlockKinds {
    // Settings outlive releases: a field that a later version dropped must not make a note unreadable.
    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Inject
    @All
    List<BlockKind<?>> kinds;

    /** A block together with its kind and its settings read. */
    record Read<S extends Record>(NoteBlock block, BlockKind<S> kind, S settings) {
        BlockContent content(NoteScope note) {
            return kind.content(settings, note);
        }

        String fields(NoteScope note, Errors errors) {
            return kind.fields(settings, note, errors).render();
        }
    }

    /** All kinds, in the order in which the desk offers them. */
    List<BlockKind<?>> all() {
        return kinds.stream().sorted(Comparator.comparingInt(BlockKind::order)).toList();
    }

    /** The kind stored under this name. */
    Optional<BlockKind<?>> of(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** A block with its settings. */
    Read<?> read(NoteBlock block) {
        return read(block, of(block.kind).orElseThrow());
    }

    private <S extends Record> Read<S> read(NoteBlock block, BlockKind<S> kind) {
        try {
            return new Read<>(block, kind, JSON.readValue(block.settings, kind.settingsType()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The settings of block " + block.id + " cannot be read", unreadable);
        }
    }

    /** A block with the settings that a person sent, whether or not they can be taken. */
    <S extends Record> Read<S> sent(NoteBlock block, BlockKind<S> kind, SentForm form, Errors errors) {
        return new Read<>(block, kind, kind.read(form, errors));
    }

    /** Settings as they are stored. */
    String write(Record settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
