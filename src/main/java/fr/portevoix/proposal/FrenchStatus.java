package fr.portevoix.proposal;

import io.quarkus.qute.TemplateExtension;

/** How the desk, which is in French, calls what became of a proposal. */
@TemplateExtension
final class FrenchStatus {
    private FrenchStatus() {}

    static String french(ProposalStatus status) {
        return ProposalWords.in("fr").status(status);
    }
}
