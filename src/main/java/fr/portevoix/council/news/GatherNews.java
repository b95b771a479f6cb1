package fr.portevoix.council.news;

import fr.portevoix.account.Person;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is new for a person in all councils that they sit on today. */
@ApplicationScoped
class GatherNews {
    @Inject
    @All
    List<CouncilNews> parts;

    @Inject
    Clock clock;

    /** What is new by council; councils without news are left out. */
    Map<Body, List<NewsItem>> of(Person person, Instant from, Instant until, String language) {
        LocalDate today = LocalDate.now(clock);
        Map<Body, List<NewsItem>> news = new LinkedHashMap<>();
        for (Member member : Member.<Member>list(
                "from Member m join fetch m.body b join fetch b.contract where m.person = ?1 order by b.name",
                person)) {
            if (!member.isActive(today)) {
                continue;
            }
            List<NewsItem> items = parts.stream()
                    .flatMap(part -> part.between(member.body, member, from, until, language).stream())
                    .toList();
            if (!items.isEmpty()) {
                news.put(member.body, items);
            }
        }
        return news;
    }
}
