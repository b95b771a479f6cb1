package fr.portevoix.council.review;

import fr.portevoix.account.Open;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CurrentMember;
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
import org.jboss.resteasy.reactive.RestPath;

/** What everybody reads of a council's yearly reviews, and of the indicators that it proposes. */
@Path("/{contract}/conseil/{body}/bilans")
@Open
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @CheckedTemplate(basePath = "council/review")
    record reviews(Contract contract, Body body, List<SheetReview> reviews, List<ProposedIndicator> indicators)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/review")
    record review(Contract contract, SheetReview review) implements TemplateInstance {}

    /** The published reviews and the proposed indicators. */
    @GET
    public TemplateInstance all() {
        Body body = seat.body();
        return new reviews(
                contract.get(),
                body,
                SheetReview.of(body).stream().filter(SheetReview::isPublished).toList(),
                ProposedIndicator.of(body).stream()
                        .filter(each -> each.sheet.shown().isPresent())
                        .toList());
    }

    /** One review. */
    @GET
    @Path("{sheet}/{year}")
    public TemplateInstance one(@RestPath String sheet, @RestPath String year) {
        ActionSheet found = ActionSheet.at(contract.get(), sheet).orElseThrow(NotFoundException::new);
        return new review(
                contract.get(),
                SheetReview.at(seat.body(), found, year)
                        .filter(SheetReview::isPublished)
                        .orElseThrow(NotFoundException::new));
    }
}
