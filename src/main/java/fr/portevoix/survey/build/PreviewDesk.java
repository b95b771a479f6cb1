package fr.portevoix.survey.build;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Page;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyLanguages;
import fr.portevoix.survey.SurveyState;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** A survey as a telephone shows it, in each language and for each way to answer, with its rules at work. */
@Path("/{contract}/bureau/enquetes/{survey}/apercu")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PreviewDesk {
    private static final List<Channel> WAYS = List.of(Channel.ONLINE, Channel.PHONE, Channel.PAPER);

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    /** A link to the same survey, seen otherwise. */
    public record Other(String label, String address, boolean current) {}

    @CheckedTemplate(basePath = "survey/build")
    record preview(FormPage page, Channel channel, List<Other> languages, List<Other> ways, String back)
            implements TemplateInstance {}

    /** The survey, with no way to send it. */
    @GET
    public TemplateInstance look(@PathParam("survey") String slug, @QueryParam("canal") String way) {
        Survey survey = Survey.made(contract.get(), slug).orElseThrow(NotFoundException::new);
        String language = page.getLanguage();
        Channel channel = Stream.of(Channel.values())
                .filter(each -> WAYS.contains(each) && each.name().equals(way))
                .findFirst()
                .orElse(Channel.ONLINE);
        String back = "/" + contract.slug() + "/bureau/enquetes/" + survey.slug;
        return new preview(
                new FormPage(
                        Questionnaire.of(survey),
                        SurveyState.DRAFT,
                        language,
                        "",
                        FormFields.EMPTY,
                        Errors.none(),
                        "",
                        false),
                channel,
                Languages.offered().stream()
                        .map(each ->
                                new Other(named(survey, each), address(back, each, channel), each.equals(language)))
                        .toList(),
                WAYS.stream()
                        .map(each -> new Other(Advice.way(each), address(back, language, each), each == channel))
                        .toList(),
                back);
    }

    private static String named(Survey survey, String language) {
        return Languages.ownName(language)
                + (SurveyLanguages.of(survey).contains(language) ? "" : " (pas encore proposé)");
    }

    private static String address(String back, String language, Channel channel) {
        return back + "/apercu?langue=" + language + "&canal=" + channel;
    }
}
