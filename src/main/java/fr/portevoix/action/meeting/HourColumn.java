package fr.portevoix.action.meeting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;

/** Stores the hour on a wall as it is written there, so that no time zone ever moves it. */
@Converter
class HourColumn implements AttributeConverter<LocalTime, String> {
    @Override
    public String convertToDatabaseColumn(LocalTime hour) {
        return hour == null ? null : hour.toString().substring(0, 5);
    }

    @Override
    public LocalTime convertToEntityAttribute(String column) {
        return column == null ? null : LocalTime.parse(column);
    }
}
