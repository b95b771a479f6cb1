package fr.portevoix.contribution;

import fr.portevoix.account.Open;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;

/** What the law, and fairness, want people to know: their data, who answers for this site, and who can use it. */
@Path("/{contract}")
@Open
@Produces(MediaType.TEXT_HTML)
public class LegalPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    /** What was told of a consultation's data, since when, in the language of the page. */
    public record Told(String title, String text, String slug, int version, String since) {
        /** The versions before this one, latest first. */
        public List<Integer> earlier() {
            return IntStream.range(1, version)
                    .map(number -> version - number)
                    .boxed()
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "contribution")
    record personalData(Contract contract, List<Told> told) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/rights")
    record informationText(Contract contract, Told told, boolean inForce) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record legalNotice(Contract contract) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record accessibility(Contract contract) implements TemplateInstance {}

    /** What is kept of what people say, why, for how long, and their rights. */
    @GET
    @Path("donnees-personnelles")
    public TemplateInstance personalData() {
        String language = page.getLanguage();
        List<InformationText> texts = InformationText.list(
                "select t from InformationText t join fetch t.consultation c where c.contract = ?1 and c.published = true"
                        + " and t.version = (select max(o.version) from InformationText o where o.consultation = c)"
                        + " order by c.opensOn desc",
                contract.get());
        return new personalData(
                contract.get(), texts.stream().map(text -> told(text, language)).toList());
    }

    /** A text as people were shown it, in force or not. */
    @GET
    @Path("donnees-personnelles/{consultation}/{version}")
    public TemplateInstance toldOnce(@RestPath String consultation, @RestPath int version) {
        String language = page.getLanguage();
        InformationText text = InformationText.<InformationText>find(
                        "select t from InformationText t join fetch t.consultation c where c.contract = ?1"
                                + " and c.slug = ?2 and c.published = true and t.version = ?3",
                        contract.get(),
                        consultation,
                        version)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        int last = InformationText.of(text.consultation).orElseThrow().version;
        return new informationText(contract.get(), told(text, language), version == last);
    }

    private static Told told(InformationText text, String language) {
        return new Told(
                text.consultation.title.in(language),
                text.body.in(language),
                text.consultation.slug,
                text.version,
                InWords.day(text.since, language));
    }

    /** Who publishes and runs this site. */
    @GET
    @Path("mentions-legales")
    public TemplateInstance legalNotice() {
        return new legalNotice(contract.get());
    }

    /** How far this site can be used by everybody, said honestly. */
    @GET
    @Path("accessibilite")
    public TemplateInstance accessibility() {
        return new accessibility(contract.get());
    }
}
