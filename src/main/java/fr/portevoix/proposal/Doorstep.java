package fr.portevoix.proposal;

import fr.portevoix.shared.flood.Challenge;
import fr.portevoix.shared.flood.Connections;
import fr.portevoix.shared.flood.Limit;
import fr.portevoix.shared.flood.ProofPage;
import fr.portevoix.shared.flood.Proofs;
import fr.portevoix.shared.web.FormKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks at what one connection sends: it passes, or its device is first asked for a small calculation. */
@ApplicationScoped
class Doorstep {
    private static final String BURST = "burst";
    private static final String UNPROVEN = "unproven";

    @Inject
    Connections connections;

    @Inject
    Proofs proofs;

    private final Limit<ByteBuffer> proposals;
    private final Limit<ByteBuffer> supports;
    private final Limit<ByteBuffer> supportsToday;

    @Inject
    Doorstep(ProposalConfig config) {
        proposals = new Limit<>(config.burst(), config.window());
        supports = new Limit<>(config.supportBurst(), config.window());
        supportsToday = new Limit<>(config.supportsADay(), Duration.ofDays(1));
    }

    /**
     * What is done with what was sent.
     *
     * @param challenge what the device is asked first; empty where it passes
     * @param flags what looks odd about what passes, or null
     */
    record Step(Optional<Challenge> challenge, String flags) {
        static final Step PASS = new Step(Optional.empty(), null);
    }

    /** Looks at a proposal that is sent to this call. */
    Step proposal(UUID call, MultivaluedMap<String, String> fields) {
        boolean above = connections.now(call).map(proposals::isAbove).orElse(false);
        return above ? step(call, fields) : Step.PASS;
    }

    /** Looks at a support of this proposal; the form's key is made where it has none. */
    Step support(UUID proposal, MultivaluedMap<String, String> fields) {
        // Both are counted each time.
        boolean above = connections
                .now(proposal)
                .map(connection -> supports.isAbove(connection) | supportsToday.isAbove(connection))
                .orElse(false);
        return above ? step(proposal, fields) : Step.PASS;
    }

    private Step step(UUID subject, MultivaluedMap<String, String> fields) {
        if (!FormKey.isOurs(first(fields, ProposalForm.KEY))) {
            fields.putSingle(ProposalForm.KEY, FormKey.fresh());
        }
        String key = first(fields, ProposalForm.KEY);
        if (proofs.accept(first(fields, ProofPage.PROOF), subject, key)) {
            return new Step(Optional.empty(), BURST);
        }
        return first(fields, ProofPage.WITHOUT).isEmpty()
                ? new Step(Optional.of(proofs.challenge(subject, key)), null)
                : new Step(Optional.empty(), BURST + "," + UNPROVEN);
    }

    private static String first(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
