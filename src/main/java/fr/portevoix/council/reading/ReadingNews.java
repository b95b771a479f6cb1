package fr.portevoix.council.reading;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.news.CouncilNews;
import fr.portevoix.council.news.NewsItem;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells members of versions that open, of what others said, and of answers to what they said themselves. */
@ApplicationScoped
class ReadingNews implements CouncilNews {
    @Inject
    Clock clock;

    @Override
    public List<NewsItem> between(Body body, Member member, Instant from, Instant until, String language) {
        ReadingMessages say = Sentences.in(ReadingMessages.class, language);
        List<NewsItem> news = new ArrayList<>();
        for (Deliberation deliberation : Deliberation.of(body)) {
            Opening.of(deliberation).stream()
                    .filter(opening -> isIn(begins(opening), from, until))
                    .map(opening -> new NewsItem(
                            say.newsOpen(deliberation.title, opening.version.number), deliberation.address()))
                    .forEach(news::add);
            List<Comment> others = Comment.of(deliberation).stream()
                    .filter(comment ->
                            comment.isReadable() && !comment.member.equals(member) && isIn(comment.saidAt, from, until))
                    .toList();
            long answers = others.stream()
                    .filter(comment -> comment.parent != null && member.equals(comment.parent.member))
                    .count();
            if (answers > 0) {
                news.add(new NewsItem(say.newsAnswers(deliberation.title, answers), deliberation.address()));
            }
            if (others.size() > answers) {
                news.add(new NewsItem(
                        say.newsSaid(deliberation.title, others.size() - answers), deliberation.address()));
            }
            PilotQuestion.of(deliberation).stream()
                    .filter(question -> question.answeredAt != null
                            && question.comment.isReadable()
                            && isIn(question.answeredAt, from, until))
                    .map(question -> new NewsItem(
                            question.comment.member.equals(member)
                                    ? say.newsYourQuestion(deliberation.title)
                                    : say.newsQuestion(deliberation.title),
                            deliberation.address() + "#c-" + question.comment.mark()))
                    .forEach(news::add);
        }
        return news;
    }

    /** An opening is news on its first day, or when it is made, where that is later. */
    private Instant begins(Opening opening) {
        Instant day = opening.opensOn.atStartOfDay(clock.getZone()).toInstant();
        return opening.madeAt == null || day.isAfter(opening.madeAt) ? day : opening.madeAt;
    }

    private static boolean isIn(Instant moment, Instant from, Instant until) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
