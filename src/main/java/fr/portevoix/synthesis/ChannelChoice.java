package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A way to speak, as a form offers it. */
record ChannelChoice(Channel channel, String label, boolean chosen) {
    /** All ways, with those that are chosen. */
    static List<ChannelChoice> all(Collection<Channel> chosen) {
        return Arrays.stream(Channel.values())
                .map(channel ->
                        new ChannelChoice(channel, French.capital(ChannelNames.of(channel)), chosen.contains(channel)))
                .toList();
    }

    /** The ways that were ticked; what is not one of ours counts for nothing. */
    static List<Channel> read(Collection<String> ticked) {
        return Arrays.stream(Channel.values())
                .filter(channel -> ticked.contains(channel.name()))
                .toList();
    }
}
