package fr.portevoix.walk.debrief;

import org.jboss.resteasy.reactive.RestQuery;

/** Which observations of a walk are asked for. */
public class ObservationFilter {
    @RestQuery
    public String genre;

    @RestQuery
    public String theme;

    @RestQuery
    public String arret;

    @RestQuery
    public String etat;

    /** How far the team got with an observation. */
    public enum Where {
        UNREAD("À lire"),
        READ("Lues, pas publiées"),
        PUBLIC("Publiées"),
        ASIDE("Avec le référent");

        private final String french;

        Where(String french) {
            this.french = french;
        }

        /** As the desk says it. */
        public String french() {
            return french;
        }

        static Where of(Noted noted) {
            if (noted.isAside()) {
                return ASIDE;
            }
            return noted.one().isPublic() ? PUBLIC : noted.isUnread() ? UNREAD : READ;
        }
    }

    boolean lets(Noted noted) {
        // What is with the referent is told by its number alone.
        boolean about = !isAsked(genre) && !isAsked(theme) && !isAsked(arret);
        if (noted.isAside()) {
            return about && (!isAsked(etat) || etat.equals(Where.ASIDE.name()));
        }
        return (!isAsked(genre) || noted.one().kind.name().equals(genre))
                && (!isAsked(theme)
                        || noted.one().theme != null
                                && noted.one().theme.id.toString().equals(theme))
                && (!isAsked(arret)
                        || noted.one().stop != null
                                && noted.one().stop.id.toString().equals(arret))
                && (!isAsked(etat) || Where.of(noted).name().equals(etat));
    }

    private static boolean isAsked(String value) {
        return value != null && !value.isEmpty();
    }
}
