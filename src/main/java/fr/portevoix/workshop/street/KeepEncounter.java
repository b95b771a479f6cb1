package fr.portevoix.workshop.street;

import fr.portevoix.contribution.rights.Wishes;
import fr.portevoix.workshop.KeepWorkshop;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopRules;
import fr.portevoix.workshop.WorkshopSound;
import fr.portevoix.workshop.capture.KeepLines;
import fr.portevoix.workshop.capture.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what somebody answered in the street: a line per answer, their voice where they agreed, and apart from both their
 * wish to be invited, which holds the number that everybody of the session has and so leads to no answer.
 */
@ApplicationScoped
public class KeepEncounter {
    /** What stands in place of the words of a voice until somebody wrote them down. */
    public static final String TO_WRITE = "[à transcrire]";

    @Inject
    KeepLines keepLines;

    @Inject
    KeepWorkshop keepWorkshop;

    @Inject
    Wishes wishes;

    @Inject
    WorkshopRules rules;

    /** An answer: its line, and the voice (null: none) with its media type. */
    public record Answer(Line line, byte[] sound, String type) {}

    /** The address that somebody leaves to be invited; {@code parent} where it is that of a parent. */
    public record Wish(String address, boolean parent) {}

    /** Keeps the encounter once, however often its form comes; without consent no voice is kept. */
    @Transactional
    public int keep(Workshop workshop, List<Answer> answers, boolean consent, Wish wish, String key, UUID by) {
        List<Line> lines = answers.stream().map(Answer::line).toList();
        List<KeepLines.Kept> kept =
                new ArrayList<>(lines.isEmpty() ? List.of() : keepLines.keep(workshop, lines, key, by));
        int fresh = 0;
        for (int at = 0; at < kept.size(); at++) {
            WorkshopItem item = kept.get(at).item();
            fresh += kept.get(at).again() ? 0 : 1;
            Answer answer = answers.get(at);
            if (consent && answer.sound() != null && !kept.get(at).again()) {
                WorkshopSound sound = new WorkshopSound();
                sound.item = item;
                sound.sound = answer.sound();
                sound.type = answer.type();
                sound.consentedOn = rules.saidOn(item.workshop);
                sound.persist();
            }
            // What nobody wrote down yet is nothing to read, to count or to code.
            item.contribution.counted = !item.contribution.body.equals(TO_WRITE);
        }
        if (wish != null) {
            wishes.ask(workshop.consultation, keepWorkshop.receipt(workshop), wish.address(), wish.parent(), "fr");
        }
        return fresh;
    }
}
