package fr.portevoix.council.news;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the news of a person when the mail leaves: what was taken back meanwhile is in it no more. */
@ApplicationScoped
class NewsMail implements MailWriter {
    static final String KIND = "council-news";

    @Inject
    GatherNews gatherNews;

    @Inject
    NewsLinks links;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<String> recipient(UUID id) {
        return wanted(id).map(wish -> wish.person.email);
    }

    @Override
    @Transactional
    public Optional<Letter> write(UUID id, String language) {
        return wanted(id).flatMap(wish -> {
            Map<Body, List<NewsItem>> news = gatherNews.of(wish.person, wish.toldFrom, wish.toldUntil, wish.language);
            return news.isEmpty() ? Optional.empty() : Optional.of(letter(wish, news));
        });
    }

    private static Optional<NewsWish> wanted(UUID id) {
        return NewsWish.<NewsWish>find("from NewsWish w join fetch w.person where w.id = ?1", id)
                .firstResultOptional()
                .filter(wish -> wish.rhythm != Rhythm.NEVER && wish.person.active);
    }

    private Letter letter(NewsWish wish, Map<Body, List<NewsItem>> news) {
        NewsMessages say = Sentences.in(NewsMessages.class, wish.language);
        Body first = news.keySet().iterator().next();
        String stop = links.address(wish, first.contract.slug);
        StringBuilder text =
                new StringBuilder(say.hello(wish.person.name)).append("\n\n").append(say.intro());
        news.forEach((body, items) -> {
            text.append("\n\n").append(body.name);
            items.forEach(item ->
                    text.append("\n– ").append(item.title()).append("\n  ").append(links.page(item.address())));
        });
        text.append("\n\n")
                .append(say.rhythm(wish.rhythm))
                .append('\n')
                .append(say.stop())
                .append('\n')
                .append(stop)
                .append('\n');
        String subject = say.subject(news.size() == 1 ? first.name : first.contract.name);
        return new Letter(subject.replaceAll("[\\r\\n]+", " "), text.toString(), null, stop);
    }
}
