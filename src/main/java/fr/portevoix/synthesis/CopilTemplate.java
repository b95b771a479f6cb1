package fr.portevoix.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The usual plan of a restitution to a steering committee: what was done, what residents said, what is understood of it,
 * directions, work to come.
 */
@ApplicationScoped
public class CopilTemplate {
    @Inject
    ComposeNote composeNote;

    /** Fills an empty note, with figures prepared for the surveys and codebooks that exist. */
    @Transactional
    public void fill(SynthesisNote note) {
        composeNote.add(note, "chapter", "Ce qui a été fait");
        composeNote.add(note, "head-counts", "Les personnes rencontrées, canal par canal");
        composeNote.add(note, "chapter", "Ce que disent les habitants");
        composeNote.add(note, "chapter", "Ce que nous en retenons");
        composeNote.add(note, "free-text", "");
        composeNote.add(note, "chapter", "Premières orientations");
        composeNote.add(note, "free-text", "");
        composeNote.add(note, "decisions", "Décisions demandées");
        composeNote.add(note, "chapter", "Le travail à venir");
        composeNote.add(note, "free-text", "");
    }
}
