package fr.portevoix.home;

import fr.portevoix.account.Open;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where everybody arrives: the contracts of this instance, and the page of one. */
@Path("/")
@Open
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    @Inject
    CurrentContract contract;

    @CheckedTemplate(basePath = "home")
    record front(List<Contract> contracts) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home")
    record contract(Contract contract, List<Quartier> quartiers) implements TemplateInstance {}

    /** The contracts that this instance hosts. */
    @GET
    public TemplateInstance front() {
        return new front(Contract.list("order by name"));
    }

    /** A contract: what is open now, and what became of what was said. */
    @GET
    @Path("{contract}")
    public TemplateInstance contract() {
        return new contract(contract.get(), Quartier.of(contract.get()));
    }
}
