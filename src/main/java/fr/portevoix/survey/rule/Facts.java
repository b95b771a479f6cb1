package fr.portevoix.survey.rule;

import fr.portevoix.contribution.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known while a questionnaire is gone through: the channel, and the answers of the questions asked so far. */
public final class Facts {
    private final Channel channel;
    private final Map<String, Fact> known = new LinkedHashMap<>();

    /** Nothing is known yet but the channel. */
    public Facts(Channel channel) {
        this.channel = channel;
    }

    /** Keeps the answer to a question that was asked. */
    public void keep(String question, Fact fact) {
        known.put(question, fact);
    }

    /** The same knowledge, with an answer that is being looked at. */
    public Facts with(String question, Fact fact) {
        Facts more = new Facts(channel);
        more.known.putAll(known);
        more.keep(question, fact);
        return more;
    }

    Channel channel() {
        return channel;
    }

    Optional<Fact> of(String question) {
        return Optional.ofNullable(known.get(question));
    }
}
