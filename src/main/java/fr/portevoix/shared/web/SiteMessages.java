package fr.portevoix.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame around residents' pages says. */
@MessageBundle("site")
public interface SiteMessages {
    @Message
    String skip();

    @Message
    String languages();

    @Message
    String unreviewed();

    @Message
    String home();

    @Message
    String demoBanner();

    @Message
    String signIn();

    @Message
    String myReceipt();

    @Message
    String legalNotice();

    @Message
    String personalData();

    @Message
    String accessibility();

    @Message
    String glossary();

    @Message
    String mendTitle();

    @Message
    String optional();

    @Message
    String errorTitle(int status);

    @Message
    String error403();

    @Message
    String error404();

    @Message
    String error4xx();

    @Message
    String error5xx();

    @Message
    String errorReference(String reference);

    @Message
    String backHome();

    @Message
    String mySpace();

    @Message
    String signOut();
}
