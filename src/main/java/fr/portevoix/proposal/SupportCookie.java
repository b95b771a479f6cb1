package fr.portevoix.proposal;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The random number by which a device is told from another: given only to who presses the button of support, and taken
 * back with their last support.
 */
@RequestScoped
public class SupportCookie {
    static final String NAME = "soutien";

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentContract contract;

    @Inject
    KeyedHash keyedHash;

    @Inject
    PublicUrl publicUrl;

    /** This device as supports know it: another hash in each contract; empty for a device without the number. */
    public Optional<byte[]> device() {
        Cookie cookie = request.getCurrent().request().getCookie(NAME);
        return cookie == null || !FormKey.isOurs(cookie.getValue())
                ? Optional.empty()
                : Optional.of(hash(cookie.getValue()));
    }

    /** This device, which gets a number with the answer if it has none. */
    public byte[] deviceFromNowOn() {
        return device().orElseGet(() -> {
            String number = FormKey.fresh();
            request.getCurrent()
                    .response()
                    .addCookie(cookie(number).setMaxAge(Duration.ofDays(365).toSeconds()));
            return hash(number);
        });
    }

    /** Takes the number back. */
    public void forget() {
        request.getCurrent().response().addCookie(cookie("").setMaxAge(0));
    }

    /** Whether this device supports this proposal, or one that it stands for. */
    public boolean supports(Proposal proposal) {
        return state(proposal) != ProposalView.SupportState.NONE;
    }

    /** What this device has to do with this proposal. */
    ProposalView.SupportState state(Proposal proposal) {
        List<Support> given = device().map(
                        device -> Support.<Support>list("device = ?1 and proposal.headId = ?2", device, proposal.id))
                .orElse(List.of());
        if (given.isEmpty()) {
            return ProposalView.SupportState.NONE;
        }
        return given.stream().anyMatch(support -> support.flags == null || support.looked != null)
                ? ProposalView.SupportState.GIVEN
                : ProposalView.SupportState.WAITS;
    }

    private byte[] hash(String number) {
        return keyedHash.of("support device", contract.id().toString(), number);
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/" + contract.slug() + "/propositions")
                .setHttpOnly(true)
                .setSecure(publicUrl.isSecure())
                .setSameSite(CookieSameSite.LAX);
    }
}
