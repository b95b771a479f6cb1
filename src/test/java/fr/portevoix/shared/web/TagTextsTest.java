package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expressions inside quoted parameters of tags become expressions; everything else stays to the letter. */
class TagTextsTest {
    @Test
    void an_address_is_put_together() {
        assertThat(TagTexts.rewritten("{#form action=\"/{slug}/bureau/{note.id}\" class=\"inline\"}x{/form}"))
                .isEqualTo("{#form action=str:concat(\"/\",slug,\"/bureau/\",note.id) class=\"inline\"}x{/form}");
    }

    @Test
    void other_texts_stay() {
        String template = "<a href=\"/{slug}\">{#if a == 'b'}{#field name=\"x\" label=\"Titre\" /}{/if}</a> {\"{x}\"}";
        assertThat(TagTexts.rewritten(template)).isEqualTo(template);
    }
}
