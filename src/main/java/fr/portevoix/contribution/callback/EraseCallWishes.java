package fr.portevoix.contribution.callback;

import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.rights.Erasing;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Erases the telephone number that was left with a receipt. */
@ApplicationScoped
class EraseCallWishes implements Erasing {
    private static final String CALLS = "calls";

    @Inject
    CallWishes wishes;

    @Override
    public Map<String, Integer> erase(Receipt receipt) {
        return Map.of(CALLS, wishes.revoke(receipt));
    }

    @Override
    public Optional<String> tell(String name, int count, Locale language) {
        return name.equals(CALLS)
                ? Optional.of(Sentences.in(CallBackMessages.class, language.toLanguageTag())
                        .erased())
                : Optional.empty();
    }
}
