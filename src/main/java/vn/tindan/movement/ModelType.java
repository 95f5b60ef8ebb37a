package vn.tindan.movement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A type of model, under which models of many places are counted as one. */
@Entity
@Table(schema = "movement", name = "model_type")
class ModelType {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ModelCategory category;

    @SuppressWarnings("NullAway.Init")
    protected ModelType() {}

    ModelType(String name, ModelCategory category) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.category = category;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    ModelCategory category() {
        return category;
    }
}
