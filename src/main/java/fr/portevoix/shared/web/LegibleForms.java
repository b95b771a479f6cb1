package fr.portevoix.shared.web;

import fr.portevoix.shared.text.Legible;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Deque;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Cleans every field of every form before any page reads it, so that no room has to think of it. */
class LegibleForms {
    /** A field whose words, and whose file's name, hide nothing. */
    private record Read(FormValue sent) implements FormValue {
        @Override
        public String getValue() {
            return sent.isFileItem() ? sent.getValue() : Legible.of(sent.getValue());
        }

        @Override
        public String getCharset() {
            return sent.getCharset();
        }

        @Override
        public FileItem getFileItem() {
            return sent.getFileItem();
        }

        @Override
        public boolean isFileItem() {
            return sent.isFileItem();
        }

        @Override
        public String getFileName() {
            return Legible.of(sent.getFileName());
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return sent.getHeaders();
        }
    }

    @WithFormRead
    @ServerRequestFilter(priority = jakarta.ws.rs.Priorities.AUTHENTICATION - 1)
    void filter(ResteasyReactiveContainerRequestContext context) {
        FormData form = ((ResteasyReactiveRequestContext) context.getServerRequestContext()).getFormData();
        if (form == null) {
            return;
        }
        for (String name : form) {
            Deque<FormValue> values = form.get(name);
            for (int each = values.size(); each > 0; each--) {
                values.addLast(new Read(values.removeFirst()));
            }
        }
    }
}
