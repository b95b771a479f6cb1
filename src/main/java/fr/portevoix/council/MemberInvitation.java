package fr.portevoix.council;

import fr.portevoix.account.BodyDoors;
import fr.portevoix.account.Person;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The mail that invites somebody to a council's table: by whom, to which council, and what they can do there. */
@ApplicationScoped
class MemberInvitation implements MailWriter {
    static final String KIND = "council-invitation";

    @Inject
    BodyDoors doors;

    @Inject
    PublicUrl publicUrl;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID link, String language) {
        CouncilMessages says = Sentences.in(CouncilMessages.class, language);
        Optional<Member> invited = Member.<Member>find("from Member m join fetch m.body where m.invitation = ?1", link)
                .firstResultOptional();
        return invited.flatMap(member -> doors.address(link)
                .map(address -> Letter.plain(
                        says.invitationSubject(member.body.name),
                        says.invitationText(
                                member.label(),
                                inviter(member, says),
                                member.body.name,
                                member.observer ? says.invitationObserves() : says.invitationVotes(),
                                address,
                                doors.hours(),
                                publicUrl.of("/connexion")))));
    }

    private static String inviter(Member member, CouncilMessages says) {
        return member.invitedBy == null
                ? says.invitationTeam()
                : Person.<Person>findByIdOptional(member.invitedBy)
                        .map(person -> person.name)
                        .orElseGet(says::invitationTeam);
    }
}
