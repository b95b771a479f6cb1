package fr.portevoix.council.news;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import java.time.Instant;
import java.util.List;

/** Tells what is new in a council; each part of the room supplies its own. */
public interface CouncilNews {
    /** What happened since one moment, this included, and before the other, as far as it is news to this member. */
    List<NewsItem> between(Body body, Member member, Instant from, Instant until, String language);
}
