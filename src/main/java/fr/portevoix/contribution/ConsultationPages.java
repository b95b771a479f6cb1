package fr.portevoix.contribution;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.level.DeclaredLevel;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

/** A consultation as residents meet it: what it may change, who decides, and the ways to speak in it. */
@Path("/{contract}/consultations/{consultation}")
@Open
@Produces(MediaType.TEXT_HTML)
public class ConsultationPages {
    @Inject
    CurrentContract contract;

    @ConfigProperty(name = "portevoix.floor", defaultValue = "11")
    long floor;

    @Inject
    @All
    List<WaysToSpeak> rooms;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution")
    record consultation(
            Contract contract,
            Consultation consultation,
            String language,
            ConsultationState state,
            String from,
            String until,
            List<WayToSpeak> ways,
            boolean declared,
            List<QuotedFigure> heads)
            implements TemplateInstance {}

    /** The page; a consultation that is not published has none. */
    @GET
    public TemplateInstance one(@RestPath("consultation") String slug) {
        Consultation here = Consultation.at(contract.get(), slug)
                .filter(found -> found.published)
                .orElseThrow(NotFoundException::new);
        String language = page.getLanguage();
        Locale locale = Locale.forLanguageTag(language);
        return new consultation(
                contract.get(),
                here,
                language,
                ConsultationState.of(here, LocalDate.now(clock)),
                InWords.day(here.opensOn, language),
                InWords.day(here.closesOn, language),
                rooms.stream().flatMap(room -> room.in(here, locale).stream()).toList(),
                DeclaredLevel.count("contract", contract.get()) > 0,
                QuotedFigure.wholes(QuotedFigure.of(here), floor));
    }
}
