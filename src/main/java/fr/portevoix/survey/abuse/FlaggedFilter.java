package fr.portevoix.survey.abuse;

import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which responses the desk looks at; it travels in the address. */
public class FlaggedFilter {
    static final int PAGE = 50;

    private static final String ASIDE = "ecartees";
    private static final String ALL = "toutes";

    @RestQuery
    public String signe;

    @RestQuery
    public String canal;

    @RestQuery
    public String source;

    @RestQuery
    public String etat;

    @RestQuery
    public Integer page;

    /** One page of responses, and whether another follows. */
    public record Found(List<Response> responses, boolean more) {}

    /** The responses that it lets through, the latest days first. */
    Found in(Survey survey) {
        StringBuilder where = new StringBuilder("from Response r where r.survey = :survey and r.erasedOn is null");
        Map<String, Object> values = new HashMap<>(Map.of("survey", survey));
        if (ASIDE.equals(etat)) {
            where.append(" and r.asideOn is not null");
        } else if (!ALL.equals(etat)) {
            where.append(" and r.flags is not null and r.asideOn is null");
        }
        flag().ifPresent(flag -> {
            where.append(" and concat(',', r.flags, ',') like :flag");
            values.put("flag", "%," + flag.name() + ",%");
        });
        channel().ifPresent(channel -> {
            where.append(" and r.channel = :channel");
            values.put("channel", channel);
        });
        if (source != null && !source.isBlank()) {
            where.append(" and r.source = :source");
            values.put("source", source);
        }
        List<Response> found = Response.<Response>find(where + " order by r.day desc, r.id", values)
                .range(at() * PAGE, at() * PAGE + PAGE)
                .list();
        return new Found(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
    }

    /** This filter as the query of an address, at the page so many further on. */
    public String query(int further) {
        StringBuilder query = new StringBuilder("page=").append(Math.max(0, at() + further));
        Map<String, String> parts = new HashMap<>();
        parts.put("signe", signe);
        parts.put("canal", canal);
        parts.put("source", source);
        parts.put("etat", etat);
        parts.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    /** Whether a part of the filter has this value, for what is shown as chosen. */
    public boolean is(String value) {
        return value.equals(signe) || value.equals(canal) || value.equals(source) || value.equals(etat);
    }

    /** Whether it is the first page. */
    public boolean isFirst() {
        return at() == 0;
    }

    private int at() {
        return page == null ? 0 : Math.min(Math.max(page, 0), 100_000);
    }

    private Optional<Flag> flag() {
        return Arrays.stream(Flag.values())
                .filter(flag -> flag.name().equals(signe))
                .findFirst();
    }

    private Optional<Channel> channel() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(canal))
                .findFirst();
    }
}
