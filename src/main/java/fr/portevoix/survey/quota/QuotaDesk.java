package fr.portevoix.survey.quota;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyMessages;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the team sees whom it has heard and whom to go and meet. */
@Path("/{contract}/bureau/enquetes/{survey}/objectifs")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class QuotaDesk {
    private static final String TARGET = "cible-";

    /** The channels that a team meets people by. */
    private static final List<Channel> CHANNELS =
            List.of(Channel.ONLINE, Channel.PHONE, Channel.PAPER, Channel.FACE_TO_FACE);

    private static final Way ANY = new Way("", "Tous les canaux", false);

    @Inject
    CurrentContract contract;

    @Inject
    ReadGauges readGauges;

    @Inject
    SetQuotas setQuotas;

    @Inject
    Flash flash;

    /** A channel to look at. */
    public record Way(String code, String label, boolean chosen) {
        static Way by(Channel channel) {
            return new Way(
                    channel.name(),
                    Sentences.in(SurveyMessages.class, Wording.FRENCH).channel(channel),
                    false);
        }

        Way chosen(String column) {
            return new Way(code, label, code.equals(column));
        }
    }

    /** The page; typed targets stay where they could not be read. */
    public record QuotaPage(
            Survey survey,
            List<Item> questions,
            Item question,
            Channel channel,
            List<Gauge> gauges,
            Map<String, String> typed) {
        /** The gauges of those who came by any channel, or by one. */
        public List<Way> ways() {
            return Stream.concat(Stream.of(ANY), CHANNELS.stream().map(Way::by))
                    .map(way -> way.chosen(Quota.column(channel)))
                    .toList();
        }

        /** What stands in the field of an answer. */
        public String typed(Gauge gauge) {
            return typed.getOrDefault(
                    gauge.code(), gauge.target() == null ? "" : gauge.target().toString());
        }

        /** Whether anybody said how many are wanted. */
        public boolean hasTargets() {
            return gauges.stream().anyMatch(gauge -> gauge.target() != null);
        }
    }

    @CheckedTemplate(basePath = "survey/quota")
    record deskQuotas(QuotaPage page, Errors errors) implements TemplateInstance {}

    /** The gauges of one question; of the first, where none is named. */
    @GET
    public TemplateInstance gauges(
            @PathParam("survey") String slug, @QueryParam("question") String code, @QueryParam("canal") String canal) {
        Survey survey = survey(slug);
        List<Item> questions = readGauges.questions(survey);
        Item question = code == null && !questions.isEmpty() ? questions.get(0) : find(questions, code);
        return page(survey, questions, question, channel(canal), Map.of(), Errors.none());
    }

    /** Keeps the targets. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        List<Item> questions = readGauges.questions(survey);
        Item question = find(questions, fields.getFirst("question"));
        if (question == null) {
            throw new NotFoundException();
        }
        Channel channel = channel(fields.getFirst("canal"));
        Errors errors = Errors.none();
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (Gauge gauge : readGauges.of(survey, question.code(), channel)) {
            String value = fields.getFirst(TARGET + gauge.code());
            String said = value == null ? "" : value.strip();
            typed.put(gauge.code(), said);
            if (said.matches("[0-9]{1,6}")) {
                targets.put(gauge.code(), Integer.valueOf(said));
            } else if (!said.isEmpty()) {
                errors.add(TARGET + gauge.code(), "Écrivez un nombre entier, ou laissez vide.");
            }
        }
        if (errors.isAny()) {
            return Answers.mend(page(survey, questions, question, channel, typed, errors));
        }
        setQuotas.set(survey, question.code(), channel, targets);
        flash.say("Les objectifs sont enregistrés.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/objectifs?question="
                + question.code() + (channel == null ? "" : "&canal=" + channel));
    }

    private TemplateInstance page(
            Survey survey,
            List<Item> questions,
            Item question,
            Channel channel,
            Map<String, String> typed,
            Errors errors) {
        List<Gauge> gauges = question == null ? List.of() : readGauges.of(survey, question.code(), channel);
        return new deskQuotas(new QuotaPage(survey, questions, question, channel, gauges, typed), errors);
    }

    /** Null for any channel; one that a team does not meet people by is not found. */
    private static Channel channel(String code) {
        return code == null || code.isEmpty()
                ? null
                : CHANNELS.stream()
                        .filter(each -> each.name().equals(code))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
    }

    /** Null where there is nothing to count; an unknown question is not found. */
    private static Item find(List<Item> questions, String code) {
        if (questions.isEmpty()) {
            return null;
        }
        return questions.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
