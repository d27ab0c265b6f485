package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A phone of the support line, by city (UNO-B-26). */
@Entity
public class ContactPhone {

    @Id
    private String city;

    private String phone;
    private int position;

    protected ContactPhone() {}

    public ContactPhone(String city, String phone, int position) {
        this.city = city;
        this.phone = phone;
        this.position = position;
    }

    public String city() {
        return city;
    }

    public String phone() {
        return phone;
    }
}
