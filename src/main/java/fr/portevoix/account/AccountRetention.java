package fr.portevoix.account;

import fr.portevoix.account.retention.Retention;
import fr.portevoix.shared.mail.MailState;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.web.FormSent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How long sign-ins, the record of acts and sent mail stay. */
class AccountRetention {
    private static final String OVER = "expiresAt < ?1 or endedAt < ?1";
    private static final String LINK_OVER = "expiresAt < ?1";
    private static final String ACT_OLD = "happenedAt < ?1";
    private static final String MAIL_OLD = "(state in ?2 and sentAt < ?1) or (state = ?3 and createdAt < ?1)";
    private static final String FORM_OLD = "sentAt < ?1";
    private static final List<MailState> GONE = List.of(MailState.SENT, MailState.DROPPED);

    @Produces
    @Singleton
    Retention sessions() {
        return new Retention(
                "account.sessions",
                "Sessions de connexion terminées",
                "Sécurité\u00a0: repérer un accès anormal, puis ne plus rien garder. Compté depuis la fin de la session.",
                30,
                1,
                365,
                day -> SignInSession.count(OVER, start(day)),
                day -> SignInSession.delete(OVER, start(day)));
    }

    @Produces
    @Singleton
    Retention links() {
        return new Retention(
                "account.links",
                "Liens de connexion périmés",
                "Ils n’ouvrent plus rien. Compté depuis leur fin.",
                7,
                1,
                90,
                day -> SignInLink.count(LINK_OVER, start(day)),
                day -> SignInLink.delete(LINK_OVER, start(day)));
    }

    @Produces
    @Singleton
    Retention acts() {
        return new Retention(
                "account.audit",
                "Journal des actes du bureau",
                "Sécurité et preuve\u00a0: la CNIL recommande de six mois à un an, trois ans au plus. Compté depuis l’acte.",
                365,
                180,
                1095,
                day -> AuditEntry.count(ACT_OLD, start(day)),
                day -> AuditEntry.delete(ACT_OLD, start(day)));
    }

    @Produces
    @Singleton
    Retention mail() {
        return new Retention(
                "account.mail",
                "Courriels partis, sans objet ou abandonnés",
                "Chaque ligne porte une adresse\u00a0: elle ne reste que le temps de répondre à une question. Compté depuis le départ.",
                30,
                1,
                180,
                day -> OutboxMail.count(MAIL_OLD, start(day), GONE, MailState.FAILED),
                day -> OutboxMail.delete(MAIL_OLD, start(day), GONE, MailState.FAILED));
    }

    @Produces
    @Singleton
    Retention forms() {
        return new Retention(
                "account.forms",
                "Empreintes des formulaires envoyés",
                "Elles reconnaissent un formulaire parti deux fois, et rien d’autre. Compté depuis l’envoi.",
                7,
                1,
                90,
                day -> FormSent.count(FORM_OLD, start(day)),
                day -> FormSent.delete(FORM_OLD, start(day)));
    }

    private static Instant start(LocalDate day) {
        // The process runs in the territory's zone (fr.portevoix.Portevoix).
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
