package fr.portevoix.council.opinion;

import fr.portevoix.account.Open;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.ballot.BallotResult;
import fr.portevoix.council.ballot.ReadResult;
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
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody reads of a council's opinion and of what the committee answered, on the page and as files. */
@Path("/{contract}/conseil/{body}/avis")
@Open
@Produces(MediaType.TEXT_HTML)
public class OpinionPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    ReadResult readResult;

    @CheckedTemplate(basePath = "council/opinion")
    record opinion(Contract contract, Opinion opinion, BallotResult vote) implements TemplateInstance {}

    /** A published opinion. */
    @GET
    @Path("{opinion}")
    public TemplateInstance one(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        return new opinion(contract.get(), opinion, readResult.of(opinion.ballot));
    }

    /** The same for a word processor. */
    @GET
    @Path("{opinion}/avis.docx")
    @Produces(OpinionFiles.DOCX)
    public Response docx(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        return OpinionFiles.download(
                OpinionFiles.docx(opinion, readResult.of(opinion.ballot)), OpinionFiles.DOCX, "avis.docx");
    }

    /** The same to be printed. */
    @GET
    @Path("{opinion}/avis.pdf")
    @Produces(OpinionFiles.PDF)
    public Response pdf(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        return OpinionFiles.download(
                OpinionFiles.pdf(opinion, readResult.of(opinion.ballot)), OpinionFiles.PDF, "avis.pdf");
    }

    private Opinion find(String slug) {
        return Opinion.at(seat.body(), slug).filter(Opinion::isPublished).orElseThrow(NotFoundException::new);
    }
}
