package dev.plantao.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface BoardLoginRepository extends Repository<BoardLogin, String> {

    Optional<BoardLogin> findBySeriesAndUsedAtAfter(String series, Instant oldest);

    BoardLogin save(BoardLogin login);

    @Transactional
    void deleteBySeries(String series);

    @Transactional
    void deleteByUsername(String username);

    @Transactional
    void deleteByUsedAtBefore(Instant oldest);
}
