package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;

/** Makes a council of a body, or of a new one. */
@ApplicationScoped
public class MakeCouncil {
    /** A council of this body, with no quorum and a simple majority until somebody says otherwise. */
    @Transactional
    public Council of(Body body, String form) {
        Council council = new Council();
        council.body = body;
        council.form = form;
        council.persist();
        return council;
    }

    /** A council of a body that is new to the contract. */
    @Transactional
    public Council named(Contract contract, String name, String form, Collection<Quartier> quartiers) {
        Body body = new Body();
        body.contract = contract;
        body.slug = Slug.free(
                name, slug -> slug.equals("nouvelle") || Body.at(contract, slug).isPresent());
        body.name = name;
        body.kind = form;
        body.position = (int) Body.count("contract", contract) + 1;
        body.quartiers = new HashSet<>(quartiers);
        body.persist();
        return of(body, form);
    }
}
