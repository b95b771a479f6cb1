package fr.portevoix.survey.paper;

import fr.portevoix.account.Open;
import fr.portevoix.survey.KnownSources;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveySource;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;

/** The short addresses of posters, typed by hand: each leads to its survey, which then knows the poster. */
@Path("/{contract}/a/{code}")
@Open
public class ShortAddressPages {
    @Inject
    CurrentContract contract;

    @Inject
    SurveyRules rules;

    /** Leads to the survey; found, not moved for good: a code may lead elsewhere next year. */
    @GET
    public Response lead(@PathParam("code") String code) {
        SurveySource source = SurveySource.at(contract.get(), code.toLowerCase(Locale.ROOT))
                .filter(found -> rules.isPublic(found.survey))
                .orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/" + contract.slug() + "/enquetes/" + source.survey.slug + "?"
                        + KnownSources.FIELD + "=" + source.code))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
