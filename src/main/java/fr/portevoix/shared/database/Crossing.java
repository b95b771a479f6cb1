package fr.portevoix.shared.database;

import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;

/** Tells the failure of two sendings that crossed each other from every other failure. */
public final class Crossing {
    private Crossing() {}

    /** Whether a unique key was taken in between, or the database chose one of two waiting transactions to go. */
    public static boolean isCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException || cause instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
    }
}
