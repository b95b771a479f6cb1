package fr.portevoix.survey.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The PDFs that anybody may ask for, each written once as long as its text stays the same.
 *
 * <p>One is written at a time: laying out pages costs more than any other page of ours, and nobody who asks for many of
 * them shall keep others from answering.
 */
@ApplicationScoped
class PrintedFiles {
    private static final int MOST = 60;

    private final Map<String, byte[]> written = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized byte[] of(PrintedSurvey survey) {
        return written.computeIfAbsent(survey.xhtml(), PrintedSurvey::pdf);
    }
}
