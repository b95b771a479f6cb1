package fr.portevoix.action.meeting;

import fr.portevoix.shared.mail.Letter;
import java.util.List;

/**
 * What will be told to whom when the decisions of a meeting are published.
 *
 * @param lines the drafts, each with how many receipts it changes
 * @param receipts how many receipts change in all; one may be changed by several decisions
 * @param mails how many mails leave to wishes that were confirmed
 * @param calls how many people who wish to be called are in the list then
 * @param pages the public addresses that change
 * @param letter the mail as it will leave, in French
 * @param obstacle why nothing can be published now, or null
 * @param mark stands for exactly these drafts: other ones have another
 */
public record PublicationPreview(
        Meeting meeting,
        List<Line> lines,
        int receipts,
        int mails,
        int calls,
        List<String> pages,
        Letter letter,
        String obstacle,
        String mark) {
    /** A draft and whom it concerns. */
    public record Line(Decision decision, Concerned.Count concerned) {}
}
