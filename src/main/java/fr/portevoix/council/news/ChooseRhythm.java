package fr.portevoix.council.news;

import fr.portevoix.account.Person;
import fr.portevoix.council.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps at which rhythm a member wants to be told; weekly until they say otherwise. */
@ApplicationScoped
public class ChooseRhythm {
    @Inject
    NewsLinks links;

    @Inject
    Clock clock;

    /** What the person wants; from now on, where nothing was told them yet. */
    @Transactional
    public NewsWish of(Person person) {
        return NewsWish.of(person).orElseGet(() -> {
            NewsWish wish = new NewsWish();
            wish.person = person;
            wish.rhythm = Rhythm.WEEKLY;
            wish.language = Member.languageOf(person);
            wish.mark = links.mark(wish);
            Instant now = clock.instant();
            wish.toldFrom = now;
            wish.toldUntil = now;
            wish.persist();
            return wish;
        });
    }

    /** Another rhythm, and the language of the page on which it was chosen (null: as before), for convocations too. */
    @Transactional
    public void choose(NewsWish wish, Rhythm rhythm, String language) {
        NewsWish.update(
                "rhythm = ?1, language = ?2 where id = ?3",
                rhythm,
                language == null ? wish.language : language,
                wish.id);
        if (language != null) {
            Member.update("language = ?1 where person = ?2", language, wish.person);
        }
    }
}
