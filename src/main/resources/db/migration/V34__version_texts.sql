-- What customers read about the version they wait for (rules.md e.6: OC_AGUARDE_VERSAO, VERSAO_DISPONIVEL; T41).
insert into macro (code, version, title, body) values
('VERSION_PROMISED', 1, 'Correção pronta, aguarde a versão', 'A correção de {{numero}} está pronta e segue na versão {{versao}}, que deve sair em {{data}}. Avisaremos na liberação.'),
('VERSION_POSTPONED', 1, 'Correção em outra versão', 'A correção de {{numero}} ficou fora da versão {{anterior}} e voltou ao desenvolvimento. A nova previsão é a versão {{versao}}, em {{data}}. Avisaremos quando ela estiver pronta.'),
('VERSION_AVAILABLE', 1, 'Versão disponível', 'A versão {{versao}} já pode ser instalada. Agende no módulo de segurança ou peça a atualização por uma ocorrência.
Novidades:
{{notas}}');
