package fr.portevoix.workshop.summary;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Workshop;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The synthesis as the team prints it before everybody may. */
@Path("/{contract}/bureau/ateliers/{session}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class SynthesisFileDesk {
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
        return composeSynthesis.readable(Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new));
    }
}
