package fr.portevoix.workshop.summary;

import fr.portevoix.account.Open;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Workshop;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The published synthesis as files. */
@Path("/{contract}/ateliers/{session}")
@Open
public class SynthesisFilePages {
    @Inject
    CurrentContract contract;

    @Inject
    ComposeSynthesis composeSynthesis;

    /** To be printed. */
    @GET
    @Path("synthese.pdf")
    @Produces(FileAnswer.PDF)
    public Response pdf(@RestPath("session") String slug) {
        return FileAnswer.of(SynthesisFiles.pdf(of(slug)), FileAnswer.PDF, slug);
    }

    /** For a word processor. */
    @GET
    @Path("synthese.docx")
    @Produces(FileAnswer.DOCX)
    public Response docx(@RestPath("session") String slug) {
        return FileAnswer.of(SynthesisFiles.docx(of(slug)), FileAnswer.DOCX, slug);
    }

    private Synthesis of(String slug) {
        return Workshop.at(contract.get(), slug)
                .filter(workshop -> workshop.publishedOn != null)
                .map(composeSynthesis::published)
                .orElseThrow(NotFoundException::new);
    }
}
