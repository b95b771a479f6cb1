package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.document.PdfWriter;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.GlossaryEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The draft in large type with numbered paragraphs, its words explained, and slips to write on. */
@Path("/{contract}/conseil/{body}/deliberations/{deliberation}.pdf")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(PrintPages.PDF)
public class PrintPages {
    static final String PDF = "application/pdf";
    private static final String CSS = css();
    private static final List<Integer> SLIPS = List.of(1, 2, 3);

    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/reading")
    record print(
            Contract contract,
            Deliberation deliberation,
            Opening opening,
            Discussion discussion,
            List<Integer> slips,
            String language,
            String direction)
            implements TemplateInstance {}

    /** The version that is read today. */
    @GET
    public Response pdf(@RestPath String deliberation) {
        Deliberation found = Deliberation.at(seat.body(), deliberation).orElseThrow(NotFoundException::new);
        Opening opening = found.current(LocalDate.now(clock)).orElseThrow(NotFoundException::new);
        Discussion.Visitor nobody = new Discussion.Visitor(null, comment -> "", comment -> false);
        String language = page.getLanguage();
        String xhtml = new print(
                        contract.get(),
                        found,
                        opening,
                        Discussion.of(opening, GlossaryEntry.of(contract.get()), nobody),
                        SLIPS,
                        language,
                        page.getDirection())
                .setLocale(language)
                .render();
        return Response.ok(PdfWriter.write(xhtml, CSS), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + found.slug + ".pdf\"")
                .build();
    }

    private static String css() {
        try (InputStream content = PrintPages.class.getResourceAsStream("print.css")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
