package fr.portevoix.proposal;

import fr.portevoix.shared.web.Sentences;
import io.quarkus.qute.TemplateExtension;

/** How the desk, which is in French, calls what became of a proposal. */
@TemplateExtension
final class FrenchStatus {
    private FrenchStatus() {}

    static String french(ProposalStatus status) {
        return Sentences.in(ProposalMessages.class, "fr").status(status);
    }
}
