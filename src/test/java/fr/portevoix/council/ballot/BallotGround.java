package fr.portevoix.council.ballot;

import fr.portevoix.account.TestPeople;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.CouncilGround.Seated;
import fr.portevoix.council.Member;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** A council with members who vote, and its ballots as people make and use them. */
public final class BallotGround {
    public final CouncilGround council = CouncilGround.laid();
    public final List<Seated> members = new ArrayList<>();

    public static BallotGround laid(int members) {
        BallotGround ground = new BallotGround();
        for (int at = 0; at < members; at++) {
            ground.members.add(
                    ground.council.seats(ground.council.body, "Membre " + (char) ('A' + at % 26) + at, false));
        }
        return ground;
    }

    /** The form of a ballot; whatever is not said is as the desk's form has it. */
    public RequestSpecification typed(String question, Method method, boolean secret) {
        return CouncilGround.form(council.facilitator)
                .formParam("question", question)
                .formParam("methode", method.name())
                .formParam("mentions", "7")
                .formParam("secret", secret ? "oui" : "non");
    }

    /** Keeps a ballot without quorum, decided by simple majority; its slug. */
    public String prepared(RequestSpecification form) {
        Response answer = form.formParam("quorum", "NONE")
                .formParam("majorite", "SIMPLE")
                .post("/" + council.slug + "/bureau/conseils/conseil/scrutins");
        return answer.then().statusCode(303).extract().header("Location").replaceAll(".*/", "");
    }

    /** Makes a ballot on one question, and opens it. */
    public String opened(Method method, boolean secret) {
        return opened(typed("Faut-il une fontaine sur la place " + UUID.randomUUID() + " ?", method, secret));
    }

    public String opened(RequestSpecification form) {
        String slug = prepared(form);
        desk(slug, "ouvrir").then().statusCode(303);
        return slug;
    }

    /** An act of the desk on a ballot. */
    public Response desk(String slug, String act) {
        return CouncilGround.form(council.facilitator).post(deskOf(slug) + "/" + act);
    }

    public String deskOf(String slug) {
        return "/" + council.slug + "/bureau/conseils/conseil/scrutins/" + slug;
    }

    public String addressOf(String slug) {
        return "/" + council.slug + "/conseil/conseil/scrutins/" + slug;
    }

    /** What a member sends; a secret vote is read over first. */
    public Response votes(Seated member, String slug, int... answers) {
        return ballot(member.visitor(), answers).formParam("relu", "oui").post(addressOf(slug));
    }

    static RequestSpecification ballot(TestPeople.Visitor visitor, int... answers) {
        RequestSpecification form = CouncilGround.form(visitor);
        for (int item = 0; item < answers.length; item++) {
            form.formParam("r" + item, answers[item]);
        }
        return form;
    }

    /** The page of a ballot, as this member reads it. */
    public Document page(Seated member, String slug) {
        return council.page(member.visitor(), addressOf(slug).substring(council.slug.length() + 1));
    }

    /** The result, as anybody reads it. */
    public Document result(String slug) {
        return council.page(addressOf(slug).substring(council.slug.length() + 1) + "/resultat");
    }

    public Ballot ballot(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Ballot.at(council.body, slug).orElseThrow());
    }

    public Member member(Seated seated) {
        return QuarkusTransaction.requiringNew().call(() -> Member.findById(seated.member()));
    }

    /** The right to vote of somebody, by which the desk ticks them. */
    public UUID right(String slug, UUID member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> BallotVoter.of(ballot(slug), Member.<Member>findById(member))
                        .orElseThrow()
                        .id);
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
