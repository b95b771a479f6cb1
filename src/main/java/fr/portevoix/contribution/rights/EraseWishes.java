package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Receipt;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Erases the wish for news that was left with a receipt. */
@ApplicationScoped
class EraseWishes implements Erasing {
    private static final String WISHES = "wishes";

    @Inject
    Wishes wishes;

    @Override
    public Map<String, Integer> erase(Receipt receipt) {
        List<ContactWish> left = wishes.of(receipt);
        left.forEach(wishes::remove);
        return Map.of(WISHES, left.size());
    }

    @Override
    public Optional<String> tell(String name, int count, Locale language) {
        return name.equals(WISHES)
                ? Optional.of(Sentences.in(RightsMessages.class, language.toLanguageTag())
                        .erasedWish())
                : Optional.empty();
    }
}
